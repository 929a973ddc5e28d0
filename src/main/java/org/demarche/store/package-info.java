/** Owns the dataset, an embedded TDB2, and its transactions; start at {@link org.demarche.store.Store}. */
package org.demarche.store;
