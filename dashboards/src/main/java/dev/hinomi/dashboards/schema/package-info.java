/// What a JSON document must hold, said as data, and what is found wrong with one. The messages are those of the
/// validator that CloudWatch uses for dashboards (ajv), each with its first letter in upper case.
@NullMarked
package dev.hinomi.dashboards.schema;

import org.jspecify.annotations.NullMarked;
