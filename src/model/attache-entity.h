/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_ENTITY (attache_entity_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttacheEntity, attache_entity, ATTACHE, ENTITY, GObject)

struct _AttacheEntityClass
{
  GObjectClass parent_class;
};

/* Every property of an entity is a column: readable, writable, and notified only when it changes. */
#define ATTACHE_ENTITY_PARAM_FLAGS (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

const char *attache_entity_get_id (AttacheEntity *self);
gboolean    attache_entity_equal (AttacheEntity *self,
                                  AttacheEntity *other);
void        attache_entity_assign (AttacheEntity *self,
                                   AttacheEntity *from);
gpointer    attache_entity_copy (AttacheEntity *self);

/* For the set_property of subclasses. */
void attache_entity_set_string (GObject *object, GParamSpec *pspec, char **field, const GValue *value);
void attache_entity_set_int (GObject *object, GParamSpec *pspec, int *field, const GValue *value);
void attache_entity_set_int64 (GObject *object, GParamSpec *pspec, gint64 *field, const GValue *value);
void attache_entity_set_boolean (GObject *object, GParamSpec *pspec, gboolean *field, const GValue *value);
void attache_entity_set_enum (GObject *object, GParamSpec *pspec, int *field, const GValue *value);

const char *attache_enum_to_nick (GType enum_type, int value);
int         attache_enum_from_nick (GType enum_type, const char *nick, int fallback);

G_END_DECLS
