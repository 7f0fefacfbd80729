package dev.hinomi.wire.validation;

/// Where a value stands in an input. A step costs little, since it is taken for every value of every request; the text
/// is made when something is wrong there.
sealed interface Place {
    /// The input itself.
    record Input() implements Place {
        @Override
        public String toString() {
            return "";
        }
    }

    /// A member of a structure.
    record Member(Place structure, String name) implements Place {
        @Override
        public String toString() {
            String decapitalized = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            return structure instanceof Input ? decapitalized : structure + "." + decapitalized;
        }
    }

    /// An element of a list.
    ///
    /// @param index counted from 0; AWS's messages count from 1
    record Element(Place list, int index) implements Place {
        @Override
        public String toString() {
            return list + "." + (index + 1) + ".member";
        }
    }

    /// A value of a map.
    record Entry(Place map, Object key) implements Place {
        @Override
        public String toString() {
            return map + "." + key + ".member";
        }
    }
}
