package dev.hinomi.wire.codegen;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// How the names of a model read in Java.
final class JavaNames {
    /// Names that generated files use for something else, and types of `java.lang` that they would hide.
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Absent",
            "Blob",
            "Builder",
            "Constraints",
            "ErrorShape",
            "EventStream",
            "Generated",
            "Instant",
            "List",
            "Location",
            "Map",
            "Member",
            "Nullable",
            "Objects",
            "Operation",
            "Service",
            "Set",
            "Shape",
            "Shapes",
            "StreamingOperation",
            "Supplier");

    /// A record component may not be called like a method without parameters of [Object] (Java Language Specification
    /// 8.10.1), and `builder` is taken.
    private static final Set<String> TAKEN_MEMBERS =
            Set.of("builder", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    /// A structure's class: its name, with `Shape` behind it where Java or the generated code needs the name.
    static String type(String shape) {
        String name = shape.substring(0, 1).toUpperCase(Locale.ROOT) + shape.substring(1);
        return TAKEN_TYPES.contains(name) || isInJavaLang(name) ? name + "Shape" : name;
    }

    /// A member's accessor: `AlarmName` becomes `alarmName`, `OKActions` becomes `okActions`.
    static String member(String member) {
        int capitals = 0;
        while (capitals < member.length() && Character.isUpperCase(member.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals < member.length() && Character.isLowerCase(member.charAt(capitals));
        int lowered = capitals > 1 && wordFollows ? capitals - 1 : capitals;
        String name = member.substring(0, lowered).toLowerCase(Locale.ROOT) + member.substring(lowered);
        return SourceVersion.isKeyword(name) || TAKEN_MEMBERS.contains(name) ? name + "_" : name;
    }

    /// A constant: `PutMetricAlarm` becomes `PUT_METRIC_ALARM`, `OKActions` becomes `OK_ACTIONS`.
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isInJavaLang(String name) {
        return ClassLoader.getPlatformClassLoader().getResource("java/lang/" + name + ".class") != null;
    }
}
