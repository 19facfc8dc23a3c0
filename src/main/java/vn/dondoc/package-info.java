/** Đôn đốc: assigns a resolution's tasks to agencies and follows them up. One package per feature below. */
@org.jspecify.annotations.NullMarked
package vn.dondoc;
