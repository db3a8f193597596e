datelineSearch("index",{"sentences":35,"sentencesPerFile":80,"letters":6,"common":[],"shards":["_"]});
