/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheCover:
 * @symbol: the paper’s symbol, canonical, or %NULL
 * @session: its session, or %NULL
 * @language: ISO 639-1, or %NULL
 * @original: ISO 639-1 of the language it was written in, or %NULL
 * @date: ISO 8601, or %NULL
 * @source: whose text it is, as written, or %NULL
 * @title: its title, or %NULL
 * @agenda_item: canonical number: "PL 2.9", "ADM 3", or %NULL
 * @action: the words after “Action required”, or %NULL
 * @summary: the words after “Summary”, or %NULL
 * @n_symbols: how many different papers the block names
 *
 * What the block at the top of a paper’s first page says.
 */
typedef struct
{
  char *symbol;
  char *session;
  char *language;
  char *original;
  char *date;
  char *source;
  char *title;
  char *agenda_item;
  char *action;
  char *summary;
  guint n_symbols;
} AttacheCover;

AttacheCover *attache_cover_read (const char *text,
                                  const char *session);
void          attache_cover_free (AttacheCover *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheCover, attache_cover_free)

G_END_DECLS
