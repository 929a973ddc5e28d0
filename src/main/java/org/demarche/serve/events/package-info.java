/** The events of one commit in memory, to be filtered and counted at once; start at {@link org.demarche.serve.events.EventIndexes}. */
package org.demarche.serve.events;
