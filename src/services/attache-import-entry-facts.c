/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the import finds out about a line of its preview. None of it is a choice of the user’s. */

#include "services/attache-import-entry-private.h"

/**
 * attache_import_entry_refuse:
 * @why: a sentence that names the file and the remedy
 *
 * Marks it as something that cannot be stored.
 */
void
attache_import_entry_refuse (AttacheImportEntry *self,
                             const char         *why)
{
  attache_import_entry_set_text (self, PROP_KIND, NULL);
  attache_import_entry_set_text (self, PROP_WHY, why);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_REFUSED);
  attache_import_entry_set_flag (self, &self->included, FALSE, PROP_INCLUDED);
}

/**
 * attache_import_entry_set_unmatched:
 * @why: a sentence
 *
 * Marks it as a paper whose symbol is not known. It can still be stored, to be given its symbol later.
 */
void
attache_import_entry_set_unmatched (AttacheImportEntry *self,
                                    const char         *why)
{
  g_set_str (&self->unmatched_why, why);
  attache_import_entry_set_text (self, PROP_WHY, why);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_UNMATCHED);
}

void
attache_import_entry_set_name (AttacheImportEntry *self,
                               const char         *name)
{
  attache_import_entry_set_text (self, PROP_NAME, name);
}

void
attache_import_entry_set_why (AttacheImportEntry *self,
                              const char         *why)
{
  attache_import_entry_set_text (self, PROP_WHY, why);
}

void
attache_import_entry_set_detail (AttacheImportEntry *self,
                                 const char         *detail)
{
  attache_import_entry_set_text (self, PROP_DETAIL, detail);
}

void
attache_import_entry_set_kind (AttacheImportEntry *self,
                               const char         *kind)
{
  attache_import_entry_set_text (self, PROP_KIND, kind);
}

void
attache_import_entry_set_old (AttacheImportEntry *self,
                              const char         *old)
{
  attache_import_entry_set_text (self, PROP_OLD, old);
}

void
attache_import_entry_set_new (AttacheImportEntry *self,
                              const char *new)
{
  attache_import_entry_set_text (self, PROP_NEW, new);
}

void
attache_import_entry_set_busy (AttacheImportEntry *self,
                               gboolean            busy)
{
  attache_import_entry_set_flag (self, &self->busy, busy, PROP_BUSY);
}

/**
 * attache_import_entry_set_left_out:
 * @left_out: whether it is left out of what is stored, unless the user includes it all the same
 */
void
attache_import_entry_set_left_out (AttacheImportEntry *self,
                                   gboolean            left_out)
{
  attache_import_entry_set_flag (self, &self->included, !left_out, PROP_INCLUDED);
}

/**
 * attache_import_entry_know:
 * @symbol: (nullable): canonical
 * @language: (nullable): ISO 639-1
 *
 * Says what was found out about the file, which is no choice of the user’s.
 */
void
attache_import_entry_know (AttacheImportEntry *self,
                           const char         *symbol,
                           const char         *language)
{
  attache_import_entry_set_text (self, PROP_SYMBOL, symbol);
  attache_import_entry_set_text (self, PROP_LANGUAGE, language);
}

/**
 * attache_import_entry_set_doubt:
 * @line: of the text, from 1
 * @source: as it is read
 * @original: as it came
 * @readings: (nullable): lines that could stand in its place
 * @accepted: whether it is settled
 */
void
attache_import_entry_set_doubt (AttacheImportEntry *self,
                                guint               line,
                                const char         *source,
                                const char         *original,
                                const char *const  *readings,
                                gboolean            accepted)
{
  self->line = line;
  attache_import_entry_set_text (self, PROP_SOURCE, source);
  attache_import_entry_set_text (self, PROP_ORIGINAL, original);
  attache_import_entry_set_readings (self, readings);
  attache_import_entry_set_flag (self, &self->accepted, accepted, PROP_ACCEPTED);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_UNCERTAIN);
}

const char *
attache_import_entry_get_path (AttacheImportEntry *self)
{
  return self->texts[PROP_PATH];
}

const char *
attache_import_entry_get_name (AttacheImportEntry *self)
{
  return self->texts[PROP_NAME];
}

const char *
attache_import_entry_get_kind (AttacheImportEntry *self)
{
  return self->texts[PROP_KIND];
}

const char *
attache_import_entry_get_symbol (AttacheImportEntry *self)
{
  return self->texts[PROP_SYMBOL];
}

const char *
attache_import_entry_get_language (AttacheImportEntry *self)
{
  return self->texts[PROP_LANGUAGE];
}

const char *
attache_import_entry_get_why (AttacheImportEntry *self)
{
  return self->texts[PROP_WHY];
}

const char *
attache_import_entry_get_key (AttacheImportEntry *self)
{
  return self->key;
}

guint
attache_import_entry_get_line (AttacheImportEntry *self)
{
  return self->line;
}

AttacheImportState
attache_import_entry_get_state (AttacheImportEntry *self)
{
  return self->state;
}

gboolean
attache_import_entry_get_included (AttacheImportEntry *self)
{
  return self->included;
}

gboolean
attache_import_entry_get_accepted (AttacheImportEntry *self)
{
  return self->accepted;
}

AttacheImportContent *
attache_import_entry_get_content (AttacheImportEntry *self)
{
  return self->content;
}

const char *
attache_import_entry_get_old (AttacheImportEntry *self)
{
  return self->texts[PROP_OLD];
}

const char *
attache_import_entry_get_new (AttacheImportEntry *self)
{
  return self->texts[PROP_NEW];
}
