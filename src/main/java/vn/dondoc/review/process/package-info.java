/** The process quarterlyReview, and the review inside each running directive. */
@NullMarked
package vn.dondoc.review.process;

import org.jspecify.annotations.NullMarked;
