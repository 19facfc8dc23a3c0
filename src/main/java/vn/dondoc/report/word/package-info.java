@NullMarked
package vn.dondoc.report.word;

import org.jspecify.annotations.NullMarked;
