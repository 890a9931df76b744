"""The grammar behind `method.phrase`: words, numbers, days, times, zones, and how they go together."""
