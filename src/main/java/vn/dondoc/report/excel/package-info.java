@NullMarked
package vn.dondoc.report.excel;

import org.jspecify.annotations.NullMarked;
