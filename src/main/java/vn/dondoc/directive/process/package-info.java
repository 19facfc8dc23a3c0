/** The processes directive and coordination, and the Standing Committee's task in deadlineWatch. */
@NullMarked
package vn.dondoc.directive.process;

import org.jspecify.annotations.NullMarked;
