/**
 * The plain Camunda 7 engine beside which Đôn đốc is measured: a Spring Boot application of its own with two minimal processes.
 * Outside of vn.dondoc, whose component scan would find it.
 */
package vn.plain;
