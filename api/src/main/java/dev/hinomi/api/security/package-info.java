/// Who may call: principals with roles, their access keys, and what each role may do.
@NullMarked
package dev.hinomi.api.security;

import org.jspecify.annotations.NullMarked;
