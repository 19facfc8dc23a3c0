/** Undeliverable mails as incidents of the engine. */
@NullMarked
package vn.dondoc.notification.process;

import org.jspecify.annotations.NullMarked;
