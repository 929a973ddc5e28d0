/** The server that people leave running; start at {@link org.demarche.serve.Endpoint}. Its rooms are packages of their own. */
package org.demarche.serve;
