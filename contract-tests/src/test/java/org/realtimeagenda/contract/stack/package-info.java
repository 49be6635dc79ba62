/** The CloudFormation stack as text: its checks, its rights, and the scripts that deploy it. */
@NullMarked
package org.realtimeagenda.contract.stack;

import org.jspecify.annotations.NullMarked;
