/// Who changed what and when: the audit log.
@NullMarked
package dev.hinomi.api.audit;

import org.jspecify.annotations.NullMarked;
