/// Times as widgets have them.
@NullMarked
package dev.hinomi.dashboards.widget;

import org.jspecify.annotations.NullMarked;
