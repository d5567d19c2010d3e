/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportSummary: what an import did, in numbers. */

#include "services/attache-import-private.h"

G_DEFINE_BOXED_TYPE (AttacheImportSummary, attache_import_summary, attache_import_summary_copy, attache_import_summary_free)

AttacheImportSummary *
attache_import_summary_new (void)
{
  return g_new0 (AttacheImportSummary, 1);
}

AttacheImportSummary *
attache_import_summary_copy (const AttacheImportSummary *self)
{
  AttacheImportSummary *copy = g_memdup2 (self, sizeof *self);

  copy->session_id = g_strdup (self->session_id);
  copy->session = g_strdup (self->session);

  return copy;
}

void
attache_import_summary_free (AttacheImportSummary *self)
{
  g_free (self->session_id);
  g_free (self->session);
  g_free (self);
}
