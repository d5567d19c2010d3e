/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read as JSON, to be compared with that of a fixture. */

#include "json-test.h"

void
json_test_add_string (JsonBuilder *builder,
                      const char  *name,
                      const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
json_test_add_boolean (JsonBuilder *builder,
                       const char  *name,
                       gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
json_test_add_strings (JsonBuilder *builder,
                       const char  *name,
                       GPtrArray   *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

void
json_test_assert_same (const char *what,
                       JsonNode   *found,
                       JsonNode   *expected)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_assert_nonnull (expected);
  if (json_node_equal (found, expected))
    return;
  left = json_to_string (found, TRUE);
  right = json_to_string (expected, TRUE);
  g_test_message ("%s: found\n%s\nexpected\n%s", what, left, right);
  g_test_fail ();
}
