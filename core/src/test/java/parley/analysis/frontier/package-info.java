@NullMarked
package parley.analysis.frontier;

import org.jspecify.annotations.NullMarked;
