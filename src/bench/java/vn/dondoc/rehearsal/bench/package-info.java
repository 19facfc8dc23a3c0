/**
 * How long our pages take at the server with thousands of directives: {@code mvn -Pbench spring-boot:test-run}. Compiled and run
 * under the Maven profile {@code bench} alone; never part of a build's tests, whose outcome must not depend on a machine's speed.
 */
package vn.dondoc.rehearsal.bench;
