/// Photo sharing: a CDN, an API, tables, pictures.
@NullMarked
package dev.hinomi.demo.system.photo;

import org.jspecify.annotations.NullMarked;
