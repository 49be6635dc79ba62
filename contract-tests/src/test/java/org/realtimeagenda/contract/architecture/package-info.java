/** Who may know whom. */
@NullMarked
package org.realtimeagenda.contract.architecture;

import org.jspecify.annotations.NullMarked;
