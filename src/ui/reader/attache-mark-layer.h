/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-mark.h"
#include "model/attache-page-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A mark with its boxes, in points. */
typedef struct
{
  AttacheMark *mark;
  GArray      *boxes;
} AttachePlacedMark;

#define ATTACHE_TYPE_MARK_LAYER (attache_mark_layer_get_type ())

/* Emits "changed". */
G_DECLARE_FINAL_TYPE (AttacheMarkLayer, attache_mark_layer, ATTACHE, MARK_LAYER, GObject)

AttacheMarkLayer *attache_mark_layer_new (GListModel *marks);
GPtrArray        *attache_mark_layer_get_page (AttacheMarkLayer *self,
                                               guint             page);
AttacheMark      *attache_mark_layer_find (AttacheMarkLayer *self,
                                           guint             page,
                                           double            x,
                                           double            y);

gboolean attache_mark_get_extents (AttacheMark *mark,
                                   AttacheBox  *box);

G_END_DECLS
