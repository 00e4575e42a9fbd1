@NullMarked
package parley.analysis.settlement;

import org.jspecify.annotations.NullMarked;
