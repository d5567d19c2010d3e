/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The members of an object in JSON. */

#include "services/attache-inspect-private.h"

#include "model/attache-entity.h"

void
attache_inspect_add_string (JsonBuilder *builder,
                            const char  *name,
                            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
attache_inspect_add_enum (JsonBuilder *builder,
                          const char  *name,
                          GType        type,
                          int          value)
{
  attache_inspect_add_string (builder, name, attache_enum_to_nick (type, value));
}

void
attache_inspect_add_strings (JsonBuilder *builder,
                             const char  *name,
                             GPtrArray   *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

void
attache_inspect_add_int (JsonBuilder *builder,
                         const char  *name,
                         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
attache_inspect_add_boolean (JsonBuilder *builder,
                             const char  *name,
                             gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
attache_inspect_add_empty (JsonBuilder *builder,
                           const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
}

/* @add: adds the members of one of @values to the object that is being built */
void
attache_inspect_add_objects (JsonBuilder      *builder,
                             const char       *name,
                             GPtrArray        *values,
                             AttacheInspectAdd add)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    {
      json_builder_begin_object (builder);
      add (builder, g_ptr_array_index (values, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
