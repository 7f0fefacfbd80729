/// IP addresses and subnets, for the functions and commands that know them.
@NullMarked
package dev.hinomi.query.ip;

import org.jspecify.annotations.NullMarked;
