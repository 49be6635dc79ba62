/** The sync engine: how the replica follows its team, and how own edits reach it. */
@NullMarked
package org.realtimeagenda.client.sync;

import org.jspecify.annotations.NullMarked;
