/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-entry.h"

G_BEGIN_DECLS

/* For the files of the class itself. */

enum
{
  PROP_0,
  PROP_PATH,
  PROP_NAME,
  PROP_KIND,
  PROP_SYMBOL,
  PROP_LANGUAGE,
  PROP_WHY,
  PROP_DETAIL,
  PROP_OLD,
  PROP_NEW,
  PROP_SOURCE,
  PROP_ORIGINAL,
  N_TEXTS,
  PROP_STATE = N_TEXTS,
  PROP_LINE,
  PROP_READINGS,
  PROP_ACCEPTED,
  PROP_BUSY,
  PROP_INCLUDED,
  N_PROPS
};

struct _AttacheImportEntry
{
  GObject parent_instance;

  char                 *texts[N_TEXTS]; /* by the ids of their properties */
  char                 *key;            /* what it is below its file, or NULL */
  char                 *unmatched_why;
  GStrv                 readings;
  GListStore           *children;
  AttacheImportContent *content; /* NULL for what is below a file */
  AttacheImportEntry   *parent;  /* (weak) */
  guint                 line;
  AttacheImportState    state;
  gboolean              accepted;
  gboolean              busy;
  gboolean              included;
};

void attache_import_entry_set_text (AttacheImportEntry *self,
                                    guint               prop_id,
                                    const char         *value);
void attache_import_entry_set_flag (AttacheImportEntry *self,
                                    gboolean           *flag,
                                    gboolean            value,
                                    guint               prop_id);
void attache_import_entry_set_readings (AttacheImportEntry *self,
                                        const char *const  *readings);

G_END_DECLS
