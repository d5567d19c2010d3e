/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-connection.h"
#include "store/attache-transaction.h"

G_BEGIN_DECLS

/* What an act is, for the history. */
typedef enum
{
  ATTACHE_ACT_DO,
  ATTACHE_ACT_UNDO,
  ATTACHE_ACT_REDO,
} AttacheActKind;

struct _AttacheTransaction
{
  AttacheConnection *connection;  /* borrowed */
  GCancellable      *cancellable; /* borrowed */
  const char        *author;      /* borrowed */
  const char        *language;    /* borrowed */
  const char        *today;       /* borrowed */
  gint64             now;         /* Unix time in milliseconds */
  gint64             act;         /* 0 outside an act */
};

gboolean attache_act_begin_in_worker (AttacheTransaction *transaction,
                                      AttacheActKind      kind,
                                      const char         *label,
                                      const char         *coalesce_key,
                                      gint64              of,
                                      GError            **error);
gboolean attache_act_end_in_worker (AttacheTransaction *transaction,
                                    GError            **error);

G_END_DECLS
