/**
 * A sample feature, which the product does not know: goals of workspaces. It comes through the
 * doors alone; {@link org.rounds.goal.SampleFeature} puts it into the application.
 */
package org.rounds.goal;
