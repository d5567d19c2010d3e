/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "sandbox/attache-worker-protocol.h"

G_BEGIN_DECLS

typedef struct _AttacheZip AttacheZip;

/**
 * AttacheZipMember:
 * @name: safe to show, and not that of another
 * @size: in bytes, as the archive says
 * @why: why it cannot be taken out
 * @depth: in how many archives in the archive it lies
 * @path: which entry it is of the last of these, before that which each of them is
 */
typedef struct
{
  char                  *name;
  guint64                size;
  AttacheWorkerMemberWhy why;
  guint                  depth;
  guint                  path[ATTACHE_WORKER_MAX_DEPTH + 1];
} AttacheZipMember;

AttacheZip            *attache_zip_new (GBytes  *bytes,
                                        GError **error);
void                   attache_zip_free (AttacheZip *self);
GPtrArray             *attache_zip_get_members (AttacheZip *self);
AttacheWorkerMemberWhy attache_zip_unpack (AttacheZip *self,
                                           guint       index,
                                           guint8     *into);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheZip, attache_zip_free)

G_END_DECLS
