package dev.hinomi.demo.system.mesh;

import dev.hinomi.demo.traffic.Latency;

/// Something that clients ask of Mesh v2.
///
/// @param field of the schema
/// @param kind `query` or `mutation`
/// @param busiest how many come in a second of the busiest hour
/// @param table what it asks of the table
/// @param function whether the function answers it; otherwise a resolver asks the table itself
/// @param publishes whether subscribers hear of it
record MeshOperation(String field, String kind, double busiest, String table, boolean function, boolean publishes) {
    private static final Latency RESOLVER = new Latency(38, .35, .01, 4, 800);
    private static final Latency FUNCTION = new Latency(85, .4, .008, 6, 900);

    Latency latency() {
        return function ? FUNCTION : RESOLVER;
    }

    boolean reads() {
        return table.equals("Query") || table.equals("GetItem");
    }
}
