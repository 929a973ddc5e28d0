/** Articles that come in while the server runs: by HTTP, from a watched folder, from feeds; and who may send them. */
package org.demarche.serve.intake;
