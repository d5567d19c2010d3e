/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-words.h"

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_DATE_DAY,
  ATTACHE_DATE_MONTH,
  ATTACHE_DATE_YEAR,
  ATTACHE_DATE_WEEKDAY,
  ATTACHE_DATE_RANGE,
  ATTACHE_DATE_END,
  ATTACHE_DATE_BEGIN,
  ATTACHE_DATE_FILLER,
} AttacheDateTokenKind;

typedef struct
{
  AttacheDateTokenKind kind;
  int                  value;
  guint                start;
  guint                end;
} AttacheDateToken;

GArray *attache_date_tokens_read (const AttacheWords *words,
                                  const AttachePlain *plain,
                                  const GArray       *hits);

G_END_DECLS
