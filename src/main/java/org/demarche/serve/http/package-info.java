/** What every request passes and every answer keeps to: limits, headers, problems, negotiation, metrics. */
package org.demarche.serve.http;
