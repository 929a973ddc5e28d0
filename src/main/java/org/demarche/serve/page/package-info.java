/** Pages for people, and the address of each event, actor, place, article and report. */
package org.demarche.serve.page;
