package dev.hinomi.dashboards;

import java.util.List;
import java.util.Optional;

/// Dashboards by name.
///
/// @param next what to ask the next page with, when there is one
public record DashboardPage(List<Dashboard> dashboards, Optional<String> next) {
    public DashboardPage {
        dashboards = List.copyOf(dashboards);
    }
}
