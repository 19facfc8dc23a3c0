/**
 * The trial run: an embedded PostgreSQL, an in-process mail server, rehearsal users and a clock that can be moved. It lives
 * on the test class path, so that production cannot contain it. Everything here needs the profile {@code rehearsal}.
 */
package vn.dondoc.rehearsal;
