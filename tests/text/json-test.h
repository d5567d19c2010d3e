/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the open object; what is NULL is null there too. */
void json_test_add_string (JsonBuilder *builder,
                           const char  *name,
                           const char  *value);
void json_test_add_boolean (JsonBuilder *builder,
                            const char  *name,
                            gboolean     value);
void json_test_add_strings (JsonBuilder *builder,
                            const char  *name,
                            GPtrArray   *values);

/* Fails, and shows both, where what was read of @what is not what the fixture says. */
void json_test_assert_same (const char *what,
                            JsonNode   *found,
                            JsonNode   *expected);

G_END_DECLS
