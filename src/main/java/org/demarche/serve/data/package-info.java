/** Consistent snapshots of store and text index, and the one writer; start at {@link org.demarche.serve.data.Snapshots}. */
package org.demarche.serve.data;
