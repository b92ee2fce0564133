await import('/work/main/node_modules/eld/src/ngrams/small.js');
