/** Writes a timeline in one format: one {@link org.demarche.export.TimelineWriter} for each. */
package org.demarche.export;
