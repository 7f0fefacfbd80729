package dev.hinomi.wire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CliTableTest {
    private static final String MODEL = """
            {
              "operations": {
                "PutThing": {"input": {"shape": "PutThingInput"}},
                "Hidden": {}
              },
              "shapes": {
                "PutThingInput": {
                  "required": ["Name", "Token", "Body"],
                  "members": {
                    "Name": {"shape": "Name", "documentation": "text"},
                    "Token": {"shape": "Name", "idempotencyToken": true},
                    "Body": {"shape": "Tree"},
                    "Loud": {"shape": "Flag"},
                    "Open": {"shape": "Flag"},
                    "Endpoint": {"shape": "Name"},
                    "Gone": {"shape": "Unused"}
                  }
                },
                "Name": {"type": "string", "min": 1, "pattern": "[a", "sensitive": true},
                "Flag": {"type": "boolean"},
                "Tree": {"type": "structure", "members": {"Children": {"shape": "Trees"}}},
                "Trees": {"type": "list", "member": {"shape": "Tree"}, "max": 3},
                "Unused": {"type": "string"}
              }
            }
            """;
    private static final String CUSTOM = """
            {
              "put-thing": {
                "rename": {"endpoint": "thing-endpoint"},
                "negative": {"open": "closed"},
                "optional": ["body"],
                "remove": ["gone"],
                "alias": {"nom": "name"},
                "add": {"file": "string"},
                "addRequired": ["file"]
              },
              "hidden": {"absent": true}
            }
            """;

    private static final JsonNode TABLE = new CliTable(
                    Json.parse(MODEL),
                    Json.parse(CUSTOM),
                    Json.parse("{\"PutThing\": {\"limit_key\": \"Max\"}}"),
                    Json.parse("{\"ThingThere\": {\"operation\": \"PutThing\"}}"))
            .build();

    @Test
    void optionsAreTheMembersAsTheCliChangesThem() {
        assertThat(TABLE.path("operations")).isEqualTo(Json.parse("""
                                {
                                  "put-thing": {
                                    "name": "PutThing",
                                    "options": {
                                      "name": {"member": "Name", "shape": "Name", "required": true},
                                      "token": {"member": "Token", "shape": "Name"},
                                      "body": {"member": "Body", "shape": "Tree"},
                                      "loud": {"member": "Loud", "shape": "Flag"},
                                      "open": {"member": "Open", "shape": "Flag"},
                                      "thing-endpoint": {"member": "Endpoint", "shape": "Name"},
                                      "file": {"kind": "string", "required": true}
                                    },
                                    "negatives": {"no-loud": "loud", "closed": "open"},
                                    "aliases": {"nom": "name"},
                                    "pages": "sized"
                                  }
                                }"""));
    }

    @Test
    void shapesKeepWhatAValueCanBeCheckedAgainst() {
        assertThat(TABLE.path("shapes")).isEqualTo(Json.parse("""
                                {
                                  "Name": {"type": "string", "min": 1},
                                  "Flag": {"type": "boolean"},
                                  "Tree": {"type": "structure", "members": {"Children": "Trees"}},
                                  "Trees": {"type": "list", "max": 3, "member": "Tree"}
                                }"""));
    }

    @Test
    void waitersNameTheOperationThatTheyRepeat() {
        assertThat(TABLE.path("waiters")).isEqualTo(Json.parse("{\"thing-there\": \"put-thing\"}"));
    }
}
