/** Measurements that a person runs; docs/performance.md says how. No test, and nothing asserts. */
@NullMarked
package org.realtimeagenda.desktop.bench;

import org.jspecify.annotations.NullMarked;
