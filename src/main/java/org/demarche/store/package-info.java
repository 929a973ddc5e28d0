/** Owns the dataset, an embedded TDB2 or one on another server, and its transactions; start at {@link org.demarche.store.Store}. */
package org.demarche.store;
