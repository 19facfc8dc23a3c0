/**
 * How much work Đôn đốc does and what it costs, beside the plain engine's on the same database server: each application in a
 * process of its own, driven by {@link vn.dondoc.rehearsal.bench.load.LoadBenchmark}.
 */
package vn.dondoc.rehearsal.bench.load;
