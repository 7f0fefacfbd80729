/// The kinds of widgets and their properties, one class for each kind (CloudWatch User Guide, "Dashboard Body Structure
/// and Syntax", and where that is silent what the console and the AWS CDK write).
@NullMarked
package dev.hinomi.dashboards.widget;

import org.jspecify.annotations.NullMarked;
