/**
 * A year under faults: two nodes, of which one dies again and again, a database that stops, a mail server that refuses, hangs and
 * dies. {@code mvn -Pfaults spring-boot:test-run}; never part of a build's tests.
 */
package vn.dondoc.rehearsal.faults;
